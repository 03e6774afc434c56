/** Figures that are set above the line, as characters that stand so: 10 with a raised 4 is not 104, and 120.50 with the mark of a note not 120.501. */

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Text with other characters than figures keeps its look: it cannot be taken for a part of the number before it. */
export const raised = (text: string): string => (/^\d{1,3}$/.test(text) ? text.replace(/\d/g, d => RAISED[Number(d)] ?? d) : text)
