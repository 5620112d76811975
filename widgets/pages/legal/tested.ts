/** What the accessibility statement says was tested, each with the tests that do it: one of them gone, and a test fails. */
export interface Tested {
  key: 'rules' | 'phone' | 'noScript' | 'skip' | 'widgets' | 'forms' | 'keyboard' | 'forced' | 'states' | 'zoom' | 'names' | 'letters';
  files: readonly string[];
}

/** When somebody last went through this list and what is missing from it. */
export const reviewedOn = '2026-11-22';

export const tested: readonly Tested[] = [
  { key: 'rules', files: ['server/http/pages/browser.test.ts'] },
  { key: 'phone', files: ['server/http/pages/browser.test.ts'] },
  { key: 'noScript', files: ['server/http/pages/browser.test.ts'] },
  { key: 'skip', files: ['server/http/pages/browser.test.ts'] },
  {
    key: 'widgets',
    files: ['widgets/groups/groups.test.ts', 'widgets/funding/funding.test.ts', 'widgets/search/search.test.ts', 'server/e2e/demo.test.ts'],
  },
  {
    key: 'forms',
    files: ['server/http/suggest/browser.test.ts', 'server/http/alerts/browser.test.ts', 'widgets/eligibility/eligibility.test.ts'],
  },
  {
    key: 'keyboard',
    files: [
      'widgets/keyboard.test.ts',
      'widgets/map/map.test.ts',
      'server/http/pages/assisted.test.ts',
      'server/http/suggest/browser.test.ts',
    ],
  },
  { key: 'forced', files: ['widgets/eligibility/eligibility.test.ts', 'widgets/funding/funding.test.ts'] },
  { key: 'states', files: ['widgets/gallery/gallery.test.ts'] },
  { key: 'zoom', files: ['widgets/gallery/gallery.test.ts', 'server/http/pages/assisted.test.ts'] },
  { key: 'names', files: ['widgets/read-out.test.ts', 'widgets/gallery/gallery.test.ts'] },
  { key: 'letters', files: ['server/alerts/letters.test.ts'] },
];
