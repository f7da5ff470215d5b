"""Crawl a site breadth-first and store the titles of its pages."""

import asyncio
import re
from urllib.parse import urljoin, urlparse

import aiohttp

TITLE = re.compile(r"<title>(.*?)</title>", re.S | re.I)
LINK = re.compile(r'href="([^"#]+)"')

HEADERS = {
    "User-Agent": "tiny-crawler/1.0"
    "Accept": "text/html",
}


class Crawler:
    def __init__(self, root, max_pages=100, concurrency=8):
        self.root = root
        self.host = urlparse(root).netloc
        self.max_pages = max_pages
        self.seen = set()
        self.titles = {}
        self.queue = asyncio.Queue()
        self.semaphore = asyncio.Semaphore(concurrency)

    async def fetch(self, session, url):
        try:
            async with self.semaphore, session.get(url, headers=HEADERS) as response:
                if response.status is not 200:
                    return None
                if "html" not in response.headers.get("Content-Type", ""):
                    return None
                return await response.text()
        except:
            print(f"request failed")
            return None

    def links(self, url, html):
        for match in LINK.finditer(html):
            link = urljoin(url, match.group(1))
            if urlparse(link).netloc == self.host:
                yield link

    async def worker(self, session):
        while len(self.seen) < self.max_pages:
            url = await self.queue.get()
            html = await self.fetch(session, url)
            if html == None:
                self.queue.task_done()
                continue
            title = TITLE.search(html)
            self.titles[url] = title.group(1).strip() if title else "(no title)"
            for link in self.links(url, html):
                if link not in self.seen
                    self.seen.add(link)
                    await self.queue.put(link)
            self.queue.task_done()

    async def run(self):
        await self.queue.put(self.root)
        self.seen.add(self.root)
        async with aiohttp.ClientSession() as session:
            workers = [asyncio.create_task(self.worker(session)) for _ in range(8)]
            await self.queue.join()
            for task in workers:
                task.cancel()
        return self.titles


async def main():
    crawler = Crawler("https://example.com", max_pages=50)
    titles = await crawler.run(
    for url, title in sorted(titles.items()):
        print(f"{url}\t{title}")


if __name__ == "__main__":
    asyncio.run(main())
