/** What is true of an installation, as the legal pages and /developers tell it. The server fills it in from its configuration and its own constants. */
export interface Installation {
  publicUrl: string;
  /** Of the software. */
  version: string;
  /** Each is undefined where the operator has not said it. */
  operator: {
    name: string | undefined;
    email: string | undefined;
    phone: string | undefined;
    address: string | undefined;
    dataProtectionEmail: string | undefined;
  };
  /** Whether mail is sent: without it nobody can confirm what they send or sign up. */
  mail: boolean;
  /** Host that postcodes are looked up at, when they were not imported. */
  postcodeService: string | null;
  /** Host of the provider that staff may sign in by. */
  signInProvider: string | null;
  /** Host that map tiles are fetched from, by us and not by the visitor's browser. */
  tileSource: string | null;
  limits: {
    /** Requests from one address; 0 means no limit. */
    perMinute: number;
    complexity: number;
    depth: number;
    breadth: number;
    characters: number;
    rowsAtOnce: number;
    requestSeconds: number;
  };
  /** How long things are kept, in days, but for what says otherwise. */
  kept: {
    alertUnconfirmed: number;
    alertEnded: number;
    alertTold: number;
    alertRefused: number;
    submissionUnconfirmed: number;
    submissionAddress: number;
    /** Counts by a code made from an internet address. */
    submissionCount: number;
    confirmLink: number;
    mailBody: number;
    searchMiss: number;
    embedSeen: number;
    webhookCall: number;
    sessionIdle: number;
    sessionWhole: number;
    signInMinutes: number;
    embedBuild: number;
  };
  /** The present build of the widgets; null before the first. */
  widgets: { version: string; files: Readonly<Record<string, string>> } | null;
}
