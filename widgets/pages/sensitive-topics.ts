/**
 * Topics that a reader may be in danger for reading about. Their pages have a way to leave at once, tell other sites nothing, are kept by no browser, and
 * show no name where a link to them is shared (docs/decisions/0059). Data, so that a county adds its own in one place.
 */
export const sensitiveTopics: { themes: readonly string[]; audiences: readonly string[]; words: RegExp } = {
  themes: ['domestic-abuse'],
  audiences: ['survivors-of-abuse'],
  // Whatever it is filed under: what its name or summary says, or what somebody looks for. "Refugee" is another word.
  words:
    /\b(refuges?|rape|rapist|stalk(?:ed|er|ing)|self[- ]harm(?:ing)?|suicid\w*|incest|forced marriage|(?:modern )?slavery|traffick\w+|coercive control|honour[- ]based|fgm|female genital mutilation|conversion (?:therapy|practices?)|(?:domestic|sexual|sexually|child|emotional|physical|financial|partner|elder) (?:abuse|abused|assault|assaulted|violence|exploitation)|abusive (?:relationships?|partners?|home)|violent (?:relationships?|partners?|home)|(?:abused|beaten|hit|hurt) by (?:my|your|a|their) \w+|(?:mental health|in) crisis|crisis (?:line|team|house|centre))\b/i,
};

interface Entry {
  name: string;
  summary: string;
  themes: readonly { slug: string }[];
  audiences: readonly { slug: string }[];
}

export const isSensitive = ({ name, summary, themes, audiences }: Entry): boolean =>
  themes.some(({ slug }) => sensitiveTopics.themes.includes(slug)) ||
  audiences.some(({ slug }) => sensitiveTopics.audiences.includes(slug)) ||
  sensitiveTopics.words.test(`${name}\n${summary}`);

/** What a list or a search is about. */
export const isSensitiveToAsk = ({ q, theme }: { q: string; theme: string }): boolean =>
  sensitiveTopics.themes.includes(theme) || sensitiveTopics.words.test(q);
