import { defineSdk } from '../../model/catalogue';
import { awsClient, awsDefaults, awsExports, awsHelpers, awsHints, awsSources, awsTypes } from '../_aws';

/** Amazon SES, first and second API. */
export default defineSdk({
  id: 'aws-ses',
  packages: ['@aws-sdk/client-ses', '@aws-sdk/client-sesv2'],
  kind: 'email',
  dependency: 'ses',
  party: 'third',
  exports: { ...awsExports('SES'), ...awsExports('SESv2'), ...awsHelpers },
  types: awsTypes,
  optionSets: { client: awsClient },
  defaults: awsDefaults,
  hints: [...awsHints, 'SendEmail is repeated too: a lost answer may send the mail twice'],
  sources: [
    ...awsSources,
    { fact: 'calls', from: '@aws-sdk/client-ses@3.1169.0 and client-sesv2@3.1169.0/dist-types/index.d.ts' },
  ],
});
