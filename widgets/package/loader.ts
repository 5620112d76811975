import { load as loadFrom } from '../load.ts';

/**
 * Fetches the code of each element on the page when it comes near the screen.
 * @param fingerpost - The address of the Fingerpost to ask, such as https://fingerpost.example.
 */
export const load = (fingerpost: string): void => loadFrom(new URL('/graphql', fingerpost).href, '@fingerpost/widgets');
