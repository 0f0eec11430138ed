/** HMAC-SHA256 of a message under a key, both UTF-8, in Base64. */
export const requestSignature = async (key: string, message: string): Promise<string> => {
  const { createHmac } = await import('node:crypto');
  return createHmac('sha256', key).update(message).digest('base64');
};
