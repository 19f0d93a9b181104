import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const options: OptionSpec[] = [{ path: '$last.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' }];
const call = (effect: EffectSpec, more: Partial<CallSpec> = {}): CallSpec => ({ effect, options, ...more });

/** The admin API sets its timer without a handler: nothing ends the request. */
const inert: OptionSpec[] = [
  { path: '$last.timeout', sets: 'timeout', inert: 'the admin API sets the timer but never ends the request' },
];
const admin = (effect: EffectSpec, more: Partial<CallSpec> = {}): CallSpec => ({
  effect,
  options: inert,
  timeout: null,
  ...more,
});

/** Cloudinary's Node SDK: uploader, admin API and search are one object without a constructor. */
export default defineSdk({
  id: 'cloudinary',
  packages: ['cloudinary'],
  kind: 'http',
  dependency: 'cloudinary',
  party: 'third',
  exports: {
    v2: { is: 'v2' },
    default: { members: { v2: { is: 'v2' } } },
  },
  types: {
    v2: {
      members: {
        ...calls('uploader.*', call('write')),
        ...calls(
          'uploader.rename uploader.destroy uploader.explicit uploader.add_tag uploader.remove_tag uploader.replace_tag',
          call('write', { idempotent: true }),
        ),
        ...calls(
          'uploader.upload_stream uploader.upload_chunked_stream uploader.upload_large_stream uploader.unsigned_upload_stream',
          call('write', { notPromise: true, streaming: true }),
        ),
        ...none(
          'uploader.image_upload_tag uploader.unsigned_image_upload_tag uploader.upload_tag_params uploader.upload_url uploader.direct_upload',
        ),
        ...calls('api.*', admin('write')),
        ...calls('provisioning.*.*', admin('unknown')),
        ...calls(
          `api.ping api.usage api.resource api.resources api.resources_by_tag api.resources_by_context api.resources_by_ids
          api.resources_by_asset_ids api.resources_by_asset_folder api.resources_by_moderation api.resource_types api.tags api.root_folders
          api.sub_folders api.search api.search_folders api.visual_search api.transformation api.transformations api.upload_preset api.upload_presets
          api.upload_mapping api.upload_mappings api.list_streaming_profiles api.get_streaming_profile api.list_metadata_fields
          api.metadata_field_by_field_id api.list_metadata_rules api.download_backedup_asset`,
          admin('read'),
        ),
        ...calls(
          'api.update api.delete_resources api.delete_resources_by_prefix api.delete_resources_by_tag api.delete_all_resources api.delete_folder',
          admin('write', { idempotent: true }),
        ),
        search: { is: 'search' },
        search_folders: { is: 'search' },
        ...none('config url image video video_url picture source cloudinary_js_config utils.** logger.**'),
      },
    },
    search: { members: { execute: { call: admin('read') }, to_url: { none: true } }, builder: true },
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: 'socket inactivity of uploads; the admin and search API are not bounded',
    },
  ],
  hints: [
    'bound the admin API from outside (a race that also stops waiting): its own `timeout` does nothing',
    'pass `timeout` (ms) in the options of the call; keys belong in CLOUDINARY_URL, not in `config({ api_secret })`',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'cloudinary@2.11.0/lib/uploader.js: setTimeout(options.timeout ?? 60000); lib/api_client/execute_request.js: setTimeout without a handler; measured: timeout 1000 → upload rejected after 1.0 s, api.resources still pending after 4 s',
    },
    { fact: 'retry', from: 'read: nothing is repeated in lib/uploader.js and lib/api_client/execute_request.js' },
    {
      fact: 'calls',
      from: 'cloudinary@2.11.0/types/index.d.ts: namespaces v2.uploader, v2.api, v2.search, v2.provisioning',
    },
  ],
});
