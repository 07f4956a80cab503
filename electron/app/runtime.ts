// What this run of Electron is. Read by main only; the one place that knows of the fallback runtime.

/** The major version of the Electron that ships; package.json pins it. */
const SHIPPED_MAJOR = 45;

/** True on the older Electron that development and tests fall back to where the shipped one cannot be downloaded. */
export const developmentRuntime = Number.parseInt(process.versions.electron ?? '', 10) < SHIPPED_MAJOR;
