/** What quick exit says while Shift is being pressed. */
export const exitWords = { onceMore: "Press Shift once more to leave." } as const;
