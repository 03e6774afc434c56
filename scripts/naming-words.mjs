export const PLAIN_SEGMENTS = []
export const PLAIN_WORDS = []
