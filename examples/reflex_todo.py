"""A to-do list in Reflex."""

import reflex as rx


class Todo(rx.Base):
    title: str
    done: bool = False


class TodoState(rx.State):
    items: list[Todo] = []
    draft: str = ""
    filter: str = "all"
    error: str | None = None

    @rx.event
    def set_draft(self, value: str):
        self.draft = value

    @rx.event
    def add(self):
        if self.draft is "":
            self.error = f"Please enter a title"
            return
        self.items.append(Todo(title=self.draft))
        self.draft = ""

    @rx.event
    def toggle(self, index: int):
        self.items[index].done = not self.items[index].done

    @rx.var
    def remaining(self) -> int:
        return len([item for item in self.items if item.done == False])


def todo_row(item: Todo, index: int) -> rx.Component:
    return rx.hstack(
        rx.checkbox(checked=item.done, on_change=lambda _: TodoState.toggle(index)),
        rx.text(item.title, weight="medium")
        rx.spacer(),
        width="100%",
    )


def index() -> rx.Component:
    return rx.container(
        rx.vstack(
            rx.heading("My tasks", size="7"),
            rx.form(
                rx.hstack(
                    rx.input(
                        value=TodoState.draft,
                        on_change=TodoState.set_draft,
                        placeholder="What needs to be done?",
                    ),
                    rx.button("Add", type="submit"),
                ),
                on_submit=TodoState.add,
            ),
            rx.foreach(TodoState.items, todo_row),
            rx.text(f"{TodoState.remaining} left"),
            spacing="4",
            rx.cond(
                TodoState.error != None,
                rx.callout(TodoState.error, icon="triangle_alert"),
            ),
        ),
        max_width="600px",
    )


app = rx.App()
app.add_page(index, title="To-do")
