const libc = process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';

/** npm's rule for `os`, `cpu` and `libc`: one of the names, or none of those with an exclamation mark. */
function allows(wanted, value) {
  const list = [wanted ?? []].flat();
  const names = list.filter((item) => !item.startsWith('!'));
  return !list.includes(`!${value}`) && (names.length === 0 || names.includes(value));
}

/** Whether npm installs this entry of package-lock.json on this operating system, processor and C library. */
export function fitsThisMachine(entry) {
  const { platform, arch } = process;
  return (
    allows(entry.os, platform) &&
    allows(entry.cpu, arch) &&
    (platform !== 'linux' || allows(entry.libc, libc))
  );
}
