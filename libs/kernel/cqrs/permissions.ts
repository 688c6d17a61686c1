import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** A permission's name and what it allows, in words for the people who give out roles. */
export type PermissionCatalog = Readonly<Record<string, string>>;

const CATALOG = Symbol('permission-catalog');

/** Declares, on a context's module, the permissions its use cases ask for. */
export function DeclarePermissions(catalog: PermissionCatalog): ClassDecorator {
  return (target) => Reflect.defineMetadata(CATALOG, catalog, target);
}

/** All permissions that the contexts of this process declare. */
@Injectable()
export class Permissions implements OnModuleInit {
  private readonly catalog = new Map<string, string>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const provider of this.discovery.getProviders()) {
      const module = provider.host?.metatype;
      const catalog = module && (Reflect.getMetadata(CATALOG, module) as PermissionCatalog | undefined);
      for (const [name, meaning] of Object.entries(catalog ?? {})) this.catalog.set(name, meaning);
    }
  }

  has(name: string): boolean {
    return this.catalog.has(name);
  }

  all(): { name: string; meaning: string }[] {
    return [...this.catalog]
      .map(([name, meaning]) => ({ name, meaning }))
      .sort((a, b) => a.name.localeCompare(b.name));
  }
}
