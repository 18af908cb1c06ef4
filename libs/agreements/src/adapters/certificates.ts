import type { X509Certificate } from 'node:crypto';

/** Who issued a certificate, and under which number. */
export function issuedBy(certificate: X509Certificate): { readonly issuer: string; readonly serial: string } {
  const { CN = '' } = certificate.toLegacyObject().issuer as unknown as { readonly CN?: string };
  return { issuer: CN, serial: certificate.serialNumber };
}
