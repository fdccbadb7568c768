import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { TRAIL_FILTERS } from './features/audit/trailFilters';
import { FILTERS } from './features/delivery/filters';
import { type ReportSearch, searchOf } from './features/report/question';
import { Shell } from './shared/frame/Shell';
import { MOMENT, type Moment } from './shared/moment/moment';
import { StartingPage } from './shared/session/WaitingPages';
import { BrokenPage, MissingPage } from './shared/ui/FallbackPages';

/** Only what is a string stays; an address typed by hand must not break a page. */
function strings<K extends string>(...keys: K[]) {
  return (search: Record<string, unknown>): Partial<Record<K, string>> => {
    const kept: Partial<Record<K, string>> = {};
    for (const key of keys) {
      const value = search[key];
      if (typeof value === 'string' && value !== '') {
        kept[key] = value;
      }
    }
    return kept;
  };
}

function listSearch<K extends string>(...keys: K[]) {
  const pick = strings(...keys);
  return (search: Record<string, unknown>): Partial<Record<K, string>> & { create?: true } => ({
    ...pick(search),
    ...(search.create === true && { create: true as const }),
  });
}

/** What a mail provider adds to our address; a code of digits alone would come as a number. */
function providerAnswer(search: Record<string, unknown>): { state: string; code?: string; error?: string } {
  const text = (value: unknown) => (value === undefined ? undefined : String(value));
  return { state: text(search.state) ?? '', code: text(search.code), error: text(search.error) };
}

/** Who follows a link from the past stays in it. */
const inThePast = { middlewares: [retainSearchParams<Moment>([...MOMENT])] };

const root = createRootRoute({
  component: Shell,
  pendingComponent: StartingPage,
  notFoundComponent: MissingPage,
});
const getParentRoute = () => root;

const routes = [
  createRoute({
    getParentRoute,
    path: '/',
    validateSearch: strings(...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/home/HomePage'), 'HomePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/companies',
    validateSearch: listSearch('q', 'sort', 'view', ...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/company/CompaniesPage'), 'CompaniesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/companies/$companyId',
    validateSearch: strings(...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/company/CompanyPage'), 'CompanyPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/contacts',
    validateSearch: listSearch('q', 'sort', 'companyId', 'view', ...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/contact/ContactsPage'), 'ContactsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/contacts/$contactId',
    validateSearch: strings(...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/contact/ContactPage'), 'ContactPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/quotes',
    validateSearch: strings('q', 'status', 'sort', 'companyId', 'view', ...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/quote/QuotesPage'), 'QuotesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/quotes/new',
    validateSearch: strings('companyId', 'contactId'),
    component: lazyRouteComponent(() => import('./features/quote/editor/NewQuotePage'), 'NewQuotePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/quotes/$quoteId',
    validateSearch: strings('tab', ...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/quote/QuotePage'), 'QuotePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/quotes/$quoteId/edit',
    component: lazyRouteComponent(() => import('./features/quote/editor/EditQuotePage'), 'EditQuotePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/deliveries',
    validateSearch: strings(...FILTERS, 'delivery', 'view', ...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/delivery/DeliveriesPage'), 'DeliveriesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports',
    validateSearch: strings(...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/report/ReportsPage'), 'ReportsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/reports/$report',
    validateSearch: searchOf,
    search: { middlewares: [retainSearchParams<ReportSearch>([...MOMENT])] },
    component: lazyRouteComponent(() => import('./features/report/ReportPage'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/search',
    validateSearch: strings('q', 'type', ...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/search/SearchPage'), 'SearchPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mailboxes',
    validateSearch: listSearch('edit', 'mailbox', ...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/mailbox/MailboxesPage'), 'MailboxesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/mailboxes/signed-in',
    validateSearch: providerAnswer,
    component: lazyRouteComponent(() => import('./features/mailbox/SignedInPage'), 'SignedInPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/templates',
    validateSearch: strings(...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/template/TemplatesPage'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/templates/$kind/$language',
    validateSearch: strings(...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/template/TemplatePage'), 'TemplatePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/issuers',
    validateSearch: listSearch(...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/issuer/IssuersPage'), 'IssuersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/users',
    validateSearch: strings(...MOMENT),
    search: inThePast,
    component: lazyRouteComponent(() => import('./features/identity/UsersPage'), 'UsersPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/audit',
    validateSearch: strings(...TRAIL_FILTERS),
    component: lazyRouteComponent(() => import('./features/audit/AuditPage'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/admin',
    component: lazyRouteComponent(() => import('./features/admin/AdminPage'), 'AdminPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/demo',
    validateSearch: strings('mail'),
    component: lazyRouteComponent(() => import('./features/demo/DemoPage'), 'DemoPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultErrorComponent: BrokenPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
