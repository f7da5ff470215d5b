/** Why a file could not be read or written, in words. */

/** A system error in words; the code is what people search for, so an unusual one stays. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder';
    case 'ENOTDIR':
      return 'a part of the path is not a folder';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'EROFS':
      return 'the file system is read-only';
    case 'ENOSPC':
      return 'no space left on the device';
    case 'ELOOP':
      return 'a symbolic link that leads to itself';
    case 'EISDIR':
      return 'a folder, not a file';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    case 'ERR_FS_FILE_TOO_LARGE':
      return 'too large to read';
    default:
      return code === undefined ? message : `${code}: ${message}`;
  }
}
