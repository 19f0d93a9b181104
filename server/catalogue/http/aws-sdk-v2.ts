import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { awsV2Client, awsV2Defaults, awsV2Hints, awsV2Sources, awsV2Types } from '../_aws-v2';

/** The type of a service also carries its kind. */
const service = (dependency: string, type = 'service'): ExportSpec => ({ new: type, dependency });
const dynamodb = service('dynamodb', 'dynamo');

const services: Record<string, ExportSpec> = {
  S3: { ...service('s3', 'storage'), members: { ManagedUpload: service('s3', 'storage') } },
  DynamoDB: { ...dynamodb, members: { DocumentClient: dynamodb } },
  SQS: service('sqs', 'queue'),
  SNS: service('sns', 'messaging'),
  Kinesis: service('kinesis', 'messaging'),
  Firehose: service('firehose', 'messaging'),
  EventBridge: service('eventbridge', 'messaging'),
  CloudWatchEvents: service('eventbridge', 'messaging'),
  SES: service('ses', 'email'),
  SESV2: service('ses', 'email'),
  Lambda: service('lambda'),
  SecretsManager: service('secrets-manager'),
  SSM: service('ssm'),
  STS: service('sts'),
  KMS: service('kms'),
  CognitoIdentityServiceProvider: service('cognito-identity-provider'),
  CognitoIdentity: service('cognito-identity'),
  CloudWatch: service('cloudwatch'),
  CloudWatchLogs: service('cloudwatch-logs'),
  CloudFront: service('cloudfront'),
  StepFunctions: service('sfn'),
  ECS: service('ecs'),
  EC2: service('ec2'),
  ECR: service('ecr'),
  RDS: service('rds'),
  IAM: service('iam'),
  Route53: service('route-53'),
  CloudFormation: service('cloudformation'),
  Athena: service('athena'),
  Glue: service('glue'),
  Textract: service('textract'),
  Rekognition: service('rekognition'),
  Comprehend: service('comprehend'),
  TranscribeService: service('transcribe'),
  Translate: service('translate'),
  Polly: service('polly'),
  ApiGatewayManagementApi: service('apigatewaymanagementapi'),
  Pinpoint: service('pinpoint'),
};

/** The AWS SDK v2 as a whole: `new AWS.S3().getObject(…).promise()`. */
export default defineSdk({
  id: 'aws-sdk-v2',
  packages: ['aws-sdk', 'aws-sdk/clients/all'],
  npm: 'aws-sdk',
  kind: 'http',
  dependency: 'aws',
  party: 'third',
  exports: { ...services, default: { members: services } },
  types: awsV2Types,
  optionSets: { client: awsV2Client },
  defaults: awsV2Defaults,
  hints: awsV2Hints,
  sources: awsV2Sources,
});
