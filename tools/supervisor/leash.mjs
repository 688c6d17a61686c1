// Loaded into a process by --import (or imported): ends it, in order, when the process that started it is gone. A
// supervisor that was killed leaves nothing behind that holds ports.
const POLL_MS = 1_000;
const launcher = Number(process.env.ISOCENTER_LAUNCHER);

if (launcher > 0) {
  const timer = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, POLL_MS);
  timer.unref();
}
