import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

import { serverNow } from '../../api/clock.js';
import { usePlatform } from '../../api/public.js';
import { useServerSecond } from '../server-clock.js';

const STEP_MS = 30_000;

/** Offers the current code of a demonstration account, whose seed the installation publishes; nothing for any other account. */
export function DemoCode({ username, onUse }: { username: string; onUse: (code: string) => void }) {
  const { t } = useTranslation('kit');
  const { data: platform } = usePlatform();
  const secret = platform?.demoAccounts.find((account) => account.username === username)?.totpSecret;
  const step = Math.floor(useServerSecond() / STEP_MS);
  const { data: code } = useQuery({
    queryKey: ['demo-code', secret, step],
    queryFn: () => codeOf(secret ?? ''),
    enabled: Boolean(secret),
    staleTime: STEP_MS,
  });
  if (!secret || !code) return null;
  return (
    <p className="jc-note">
      {t('secondFactor.demo')}{' '}
      <Button type="link" onClick={() => onUse(code)}>
        {code}
      </Button>
    </p>
  );
}

async function codeOf(secret: string): Promise<string> {
  const { Secret, TOTP } = await import('otpauth');
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: serverNow() });
}
