import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

export const API_VERSION_PREFIX = 'api/v1';

/** The API's own description (OpenAPI 3.1) at /api/openapi.json, with Swagger UI at /api/docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Jicai 集采 API',
  });
}

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle('Jicai 集采')
    .setDescription(
      'Centralized procurement of drugs and medical consumables: tender, trade, settle, supervise (招标、采购、交易、结算、监督一体化). ' +
        'Amounts, prices and quantities are decimal strings; instants are RFC 3339 in UTC; refusals are RFC 9457 problems.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('jc_session', { type: 'apiKey', in: 'cookie', name: 'jc_session' }, 'session')
    .addApiKey(
      {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: 'Signed request: JCK-HMAC-SHA256 … or JCK-HMAC-SM3 …',
      },
      'key',
    )
    .build();
  return SwaggerModule.createDocument(app, builder, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
}
