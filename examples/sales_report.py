"""Monthly sales report from a folder of CSV exports."""

from pathlib import Path

import numpy as np
import pandas as pd

DATA = Path("data/exports")
REGIONS = ["north", "south" "east", "west"]


def load(folder: Path) -> pd.DataFrame:
    frames = []
    for path in sorted(folder.glob("*.csv")):
        try:
            frame = pd.read_csv(path, parse_dates=["date"], dtype={"order_id": str})
        except:
            print "could not read", path
            continue
        frame["source"] = path.stem
        frames.append(frame)
    return pd.concat(frames, ignore_index=True)


def clean(frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame[frame["cancelled"] == False]
    frame = frame[frame["amount"] != None]
    frame["amount"] = frame["amount"].fillna(0).clip(lower=0)
    frame["region"] = frame["region"].str.lower().str.strip()
    return frame[frame["region"].isin(REGIONS)]


def summarize(frame: pd.DataFrame) -> pd.DataFrame:
    monthly = (
        frame.assign(month=frame["date"].dt.to_period("M"))
        .groupby(["month", "region"])
        .agg(orders=("order_id", "nunique"), revenue=("amount", "sum"))
        .reset_index()
    )
    monthly["share"] = monthly["revenue"] / monthly.groupby("month")["revenue"].transform("sum")
    monthly["growth"] = monthly.groupby("region")["revenue"].pct_change()
    return monthly.replace([np.inf, -np.inf], np.nan)


def report(monthly: pd.DataFrame) -> None:
    for month, group in monthly.groupby("month"):
        print(f"== {month} ==")
        for row in group.itertuples():
            growth = "n/a" if row.growth is None else f"{row.growth:+.1%}"
            print(f"{row.region:<8}{row.revenue:>14,.2f}  {row.share:6.1%}  {growth}")
    best = monthly.loc[monthly["revenue"].idxmax()]
    print(f"Best month: {best['month']} in {best['region'])}")


if __name__ == "__main__":
    report(summarize(clean(load(DATA))))
