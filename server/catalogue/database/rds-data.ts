import { defineSdk } from '../../model/catalogue';
import { awsClient, awsDefaults, awsExports, awsHints, awsSources, awsTypes } from '../_aws';

/** Aurora's Data API. */
export default defineSdk({
  id: 'rds-data',
  packages: ['@aws-sdk/client-rds-data'],
  kind: 'database',
  dependency: 'rds-data',
  party: 'own',
  exports: awsExports('RDSData'),
  types: awsTypes,
  optionSets: { client: awsClient },
  defaults: awsDefaults,
  hints: [...awsHints, 'ExecuteStatement is repeated whatever the SQL does'],
  sources: [
    ...awsSources,
    { fact: 'calls', from: '@aws-sdk/client-rds-data@3.1143.0/dist-types/commands, RDSData.d.ts' },
  ],
});
