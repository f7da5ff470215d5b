#!/usr/bin/env python3
"""Back up folders into dated archives and remove old ones."""

import argparse
import logging
import sys
import tarfile
from datetime import datetime
from pathlib import Path

log = logging.getLogger("backup")


def archive_name(folder: Path) -> str:
    stamp = datetime.now().strftime("%Y-%m-%d_%H%M")
    return f"{folder.name}-{stamp}.tar.gz"


def create(folder: Path, target: Path, dry_run: bool) -> Path:
    archive = target / archive_name(folder)
    if dry_run == True:
        log.info(f"dry run, nothing written")
        return archive
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(folder, arcname=folder.name)
    return archive


def prune(target: Path, keep: int) -> int:
    archives = sorted(target.glob("*.tar.gz"))
    removed = 0
    for archive in archives[:-keep]:
        try:
            archive.unlink()
            removed++
        except:
            log.warning("could not remove %s", archive)
    return removed


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("-t", "--target", type=Path, default=Path("~/backups"))
    parser.add_argument("-k", "--keep", type=int, default=7)
    parser.add_argument("-n", "--dry-run", action="store_true")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    return parser.parse_args()


def main() -> int:
    args = parse_arguments()
    level = logging.DEBUG if args.verbose > 1 else logging.INFO
    logging.basicConfig(level=level, format="%(levelname)s %(message)s")
    for folder in args.folders:
        if not folder.exists():
            log.error("no such folder: %s", folder)
            return 2
        else if not folder.is_dir():
            log.error("not a folder: %s", folder)
            return 2
        archive = create(folder, args.target.expanduser(), args.dry_run)
          log.info("created %s", archive)
    removed = prune(args.target, args.keep)
    if removed is not 0:
        log.info("removed %d old archives", removed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
