/** The hidden first argument with which a completion script asks for the words that fit. */
export const COMPLETE_ARGUMENT = "--complete-words";
