import { defineSdk } from '../../model/catalogue';
import type { ExportSpec, RetryDefault } from '../../model/catalogue';
import { calls, none } from '../_members';

const app: ExportSpec = { new: 'app', type: 'app' };
const retry: RetryDefault = {
  attempts: 3,
  backoff: 'exponential',
  jitter: false,
  baseMs: 500,
  repeats: 'all',
  on: [502],
};

/** Firecrawl. `crawl`, `batchScrape`, `extract` and `agent` start a job and poll it to its end. */
export default defineSdk({
  id: 'firecrawl',
  packages: ['@mendable/firecrawl-js', 'firecrawl', '@firecrawl/firecrawl-js'],
  kind: 'http',
  dependency: 'firecrawl',
  party: 'third',
  exports: { default: app, Firecrawl: app, FirecrawlApp: app, FirecrawlClient: app, FirecrawlAppV1: app },
  types: {
    app: {
      optionSet: 'client',
      owns: 'none',
      members: {
        v1: { is: 'app' },
        ...calls(
          `scrape scrapeUrl search map mapUrl parse developerSearch deepResearch generateLLMsText crawlParamsPreview getCrawlStatus checkCrawlStatus
          getCrawlErrors checkCrawlErrors getActiveCrawls getBatchScrapeStatus checkBatchScrapeStatus getBatchScrapeErrors
          checkBatchScrapeErrors getExtractStatus getAgentStatus listAgents getConcurrency getCreditUsage getTokenUsage
          getCreditUsageHistorical getTokenUsageHistorical getQueueStatus listMonitors getMonitor listMonitorChecks getMonitorCheck listBrowsers`,
          { effect: 'read' },
        ),
        ...calls('crawl crawlUrl batchScrape batchScrapeUrls extract agent', { effect: 'write' }),
        ...calls(
          `startCrawl asyncCrawlUrl startBatchScrape asyncBatchScrapeUrls startExtract asyncExtract startAgent interact browser
          browserExecute createMonitor runMonitor scrapeExecute asyncDeepResearch asyncGenerateLLMsText crawlUrlAndWatch
          batchScrapeUrlsAndWatch feedback searchFeedback`,
          { effect: 'write' },
        ),
        ...calls(
          'cancelCrawl cancelBatchScrape cancelAgent deleteBrowser updateMonitor deleteMonitor stopInteraction',
          {
            effect: 'write',
            idempotent: true,
          },
        ),
        ...none('watcher prepareHeaders handleError'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.timeoutMs', sets: 'timeout', versions: '>=4.0.0' },
      { path: '$0.maxRetries', sets: 'attempts', versions: '>=4.0.0' },
      { path: '$0.apiUrl', sets: 'baseUrl' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '>=4.0.0',
      timeout: { ms: 300_000, scope: 'attempt', covers: 'response' },
      retry,
      note: 'only 502 is repeated',
    },
    { versions: '<4.0.0', timeout: null, retry: null },
  ],
  hints: [
    'new Firecrawl({ apiKey, timeoutMs: 30000 }); `timeout` in the options of scrape bounds the remote browser, not this call',
  ],
  sources: [
    {
      fact: 'timeout',
      from: '@mendable/firecrawl-js@4.42/dist/index.js: timeoutMs ?? 3e5; @1.21.1: axios without timeout for most calls (read, not run)',
    },
    {
      fact: 'retry',
      from: '@mendable/firecrawl-js@4.42/dist/index.js: HttpClient.request, maxRetries ?? 3 tries on 502',
    },
    { fact: 'calls', from: '@mendable/firecrawl-js@4.42 and 1.21.1 type declarations' },
  ],
});
