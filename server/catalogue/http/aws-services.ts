import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { awsClient, awsDefaults, awsExports, awsHelpers, awsHints, awsSources, awsTypes } from '../_aws';

/** Class name → name of the package behind `@aws-sdk/client-`, which is also the dependency. */
const services: Readonly<Record<string, string>> = {
  Lambda: 'lambda',
  SecretsManager: 'secrets-manager',
  SSM: 'ssm',
  STS: 'sts',
  KMS: 'kms',
  CognitoIdentityProvider: 'cognito-identity-provider',
  CognitoIdentity: 'cognito-identity',
  CloudWatch: 'cloudwatch',
  CloudWatchLogs: 'cloudwatch-logs',
  CloudFront: 'cloudfront',
  SFN: 'sfn',
  Scheduler: 'scheduler',
  ECS: 'ecs',
  EC2: 'ec2',
  ECR: 'ecr',
  EKS: 'eks',
  RDS: 'rds',
  IAM: 'iam',
  ACM: 'acm',
  Route53: 'route-53',
  CloudFormation: 'cloudformation',
  Athena: 'athena',
  Glue: 'glue',
  Batch: 'batch',
  Textract: 'textract',
  Rekognition: 'rekognition',
  Comprehend: 'comprehend',
  Transcribe: 'transcribe',
  Translate: 'translate',
  Polly: 'polly',
  ApiGatewayManagementApi: 'apigatewaymanagementapi',
  APIGateway: 'api-gateway',
  IoTDataPlane: 'iot-data-plane',
  Location: 'location',
  Pinpoint: 'pinpoint',
  PinpointSMSVoiceV2: 'pinpoint-sms-voice-v2',
  PersonalizeRuntime: 'personalize-runtime',
  AppConfigData: 'appconfigdata',
  CodeBuild: 'codebuild',
  Organizations: 'organizations',
  ServiceDiscovery: 'servicediscovery',
  AutoScaling: 'auto-scaling',
  MediaConvert: 'mediaconvert',
};

const exports: Record<string, ExportSpec> = Object.assign(
  {},
  ...Object.entries(services).map(([name, dependency]) => awsExports(name, { dependency })),
);

/** The other services of the AWS SDK v3: one shape. Services with an entry of their own come first. */
export default defineSdk({
  id: 'aws-services',
  packages: [...Object.values(services).map((name) => `@aws-sdk/client-${name}`), '@aws-sdk/client-*'],
  kind: 'http',
  dependency: 'aws',
  party: 'third',
  exports: { ...exports, ...awsHelpers, '*Client': { new: 'client' } },
  types: awsTypes,
  optionSets: { client: awsClient },
  defaults: awsDefaults,
  hints: [...awsHints, 'Invoke of Lambda resolves when the function failed: look at FunctionError'],
  sources: [
    ...awsSources,
    {
      fact: 'calls',
      from: '@aws-sdk/client-lambda@3.1162.0, client-secrets-manager@3.1162.0, client-ssm@3.1169.0/dist-types/index.d.ts; the others are generated alike',
    },
  ],
});
