/** The record format that this version of the library writes and reads. */
export const RECORD_FORMAT = 1;
