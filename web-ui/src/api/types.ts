import type { components } from './schema';

type Schemas = components['schemas'];

export type Attempt = Schemas['Attempt'];
export type Actor = Schemas['Actor'];
export type AuditEntry = Schemas['AuditEntry'];
export type Company = Schemas['Company'];
export type CompanyDetails = Schemas['CompanyRequest'];
export type Contact = Schemas['Contact'];
export type ContactDetails = Schemas['ContactRequest'];
export type Delivery = Schemas['Delivery'];
export type DeliverySummary = Schemas['DeliverySummary'];
export type DemoMail = Schemas['DemoMail'];
export type EmailTemplate = Schemas['EmailTemplate'];
export type FieldProblem = Schemas['FieldProblem'];
export type Issuer = Schemas['Issuer'];
export type IssuerDetails = Schemas['IssuerRequest'];
export type Mailbox = Schemas['Mailbox'];
export type MailText = Schemas['MailText'];
export type MailboxDetails = Schemas['MailboxRequest'];
export type MailboxHold = Schemas['MailboxHold'];
export type MailboxTest = Schemas['ConnectionTest'];
export type Money = Schemas['Money'];
/** What the server answers; of one that a proxy gave in its place, only the first four are certain. */
export type Problem = Pick<Schemas['Problem'], 'type' | 'title' | 'status' | 'code'> & Partial<Schemas['Problem']>;
export type Quote = Schemas['Quote'];
export type QuoteDetails = Schemas['QuoteRequest'];
export type QuoteLineInput = Schemas['LineRequest'];
export type QuoteSummary = Schemas['QuoteSummary'];
export type Rebuild = Schemas['Rebuild'];
export type Session = Schemas['IdentitySignedIn'];
export type SignedInUser = Schemas['IdentitySignedInUser'];
export type TemplateVersion = Schemas['TemplateVersion'];
export type Totals = Schemas['Totals'];
export type TotalsPreview = Schemas['QuoteFigures'];
export type User = Schemas['User'];
export type UserRegistration = Schemas['IdentityUserRequest'];
export type Written = Schemas['Written'];
