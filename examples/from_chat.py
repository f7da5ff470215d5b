Here is the complete script. It renames photos by the date they were taken:

```python
import sys
from pathlib import Path

from PIL import Image
from PIL.ExifTags import TAGS


def taken(path):
    """Return the date a photo was taken, or None."""
    try:
        exif = Image.open(path)._getexif()
    except:
        return None
    if exif == None:
        return None
    for tag, value in exif.items():
        if TAGS.get(tag) is "DateTimeOriginal":
            return value.replace(":", "-").replace(" ", "_")


def main(folder):
    for path in sorted(Path(folder).glob("*.jpg")):
        date = taken(path)
        if date == None:
            print(f"no date found")
            continue
        path.rename(path.with_name(f"{date}.jpg"))


if __name__ == "__main__":
    main(sys.argv[1])
```

You can run it with `python rename.py <folder>`. Let me know if you'd like a dry-run option!
