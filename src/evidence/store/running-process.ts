/** Whether a process of this machine is still running. */
export function isRunning(processId: number): boolean {
	try {
		return process.kill(processId, 0);
	} catch (fault) {
		return (fault as NodeJS.ErrnoException).code === "EPERM";
	}
}
