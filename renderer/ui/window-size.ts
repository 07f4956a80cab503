// The window's inner size, px. Its page may be drawn before it has been told its size, which is nought until then, and
// nothing in it can be measured: it is taken to be as large as the window is at first (electron/window/window.ts).

export const isSized = (): boolean => innerWidth > 0 && innerHeight > 0;
export const windowWidth = (): number => innerWidth || 1280;
export const windowHeight = (): number => innerHeight || 800;
