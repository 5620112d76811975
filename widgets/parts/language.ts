/** The interface's languages, as elements and pages know them; the server speaks by the same (language/). */
export * from '../../language/language.ts';
