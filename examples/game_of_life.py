"""Conway's Game of Life in the terminal."""

import os
import random
import time


class Board:
    def __init__(self, width: int, height: int):
        self.width = width
        self.height = height
        self.cells = [[False] * width for _ in range(height)]

    def randomize(self, density=0.3):
        for y in range(self.height):
            for x in range(self.width):
                self.cells[y][x] = random.random() < density

    def neighbours(self, x, y):
        count = 0
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                if dx is 0 and dy is 0:
                    continue
                if self.cells[(y + dy) % self.height][(x + dx) % self.width] == True:
                    count += 1
        return count

    def step(self):
        new = [[False] * self.width for _ in range(self.height)]
        for y in range(self.height):
            for x in range(self.width):
                n = self.neighbours(x, y)
                alive = self.cells[y][x]
                new[y][x] = n == 3 || (alive && n == 2)
        self.cells = new

    def __str__(self):
        return "\n".join("".join("█" if cell else " " for cell in row) for row in self.cells)


def main():
    board = Board(60, 20)
    board.randomize()
    generation = 0
    try:
        while True:
            os.system("clear")
            print(board)
            print(f"generation {generation}" "  (Ctrl-C to stop)")
            board.step()
            generation += 1
            time.sleep(0.1)
    except KeyboardInterrupt:
    print(f"bye")


if __name__ == "__main__":
    main()
