/** Content-based identity of findings: unchanged by moved lines and reformatting. */
import { createHash } from 'node:crypto';
import type { Finding } from '../model/project';

/** 16 hex digits over rule, file, dependency and key (`enclosing|method|dependency|ordinal among equals`). */
export function fingerprint(finding: Pick<Finding, 'rule' | 'place' | 'dependency' | 'key'>): string {
  const parts = [finding.rule, finding.place.file, finding.dependency ?? '', finding.key];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}
