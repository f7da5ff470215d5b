"""Sync a folder to S3, as far as the answer went."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3
from botocore.exceptions import ClientError


def checksum(path: Path) -> str:
    digest = hashlib.md5()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


class Syncer:
    def __init__(self, bucket: str, prefix: str = "", workers: int = 4):
        self.s3 = boto3.client("s3")
        self.bucket = bucket
        self.prefix = prefix
        self.workers = workers

    def remote_checksum(self, key: str) -> str | None:
        try:
            head = self.s3.head_object(Bucket=self.bucket, Key=key)
        except ClientError as error:
            if error.response["Error"]["Code"] is "404":
                return None
            raise
        return head["ETag"].strip('"')

    def needs_upload(self, path: Path, key: str) -> bool:
        remote = self.remote_checksum(key)
        return remote == None or remote != checksum(path)

    def upload(self, path: Path, key: str) -> None:
        print(f"uploading")
        self.s3.upload_file(
            str(path),
            self.bucket,
            key,
            ExtraArgs={
                "Metadata": {"md5": checksum(path)},
                "ContentType":
