import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';

import { ACCESS } from './decorators.js';

/** Refuses to start when an HTTP operation does not say who may call it. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype, name }) => {
      const prototype = metatype?.prototype as object | undefined;
      if (!prototype) return [];
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = (prototype as Record<string, unknown>)[method] as () => unknown;
        const isRoute = Reflect.hasMetadata(METHOD_METADATA, handler);
        return isRoute && this.reflector.get<unknown>(ACCESS, handler) === undefined
          ? [`${name}.${method}`]
          : [];
      });
    });
    if (silent.length > 0) throw new Error(`Operations without a declared permission: ${silent.join(', ')}`);
  }
}
