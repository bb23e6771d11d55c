import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { catalog } from './vite.catalog.ts';

/** Where the server is while the pages come from here. */
const server = process.env['SWITCHHOOK_URL'] ?? 'http://127.0.0.1:8080';
/** The proxy keeps the host, so that the server's check of the origin sees one site. */
const proxy = { '/api': { target: server }, '/hooks': { target: server } };

/** What the server sends, so that what breaks under it breaks here, too. Keep it equal to README.md. */
const policy = [
  'default-src \'self\'',
  'img-src \'self\' data:',
  'media-src \'self\' blob:',
  'style-src \'self\' \'unsafe-inline\'',
  'object-src \'none\'',
  'base-uri \'none\'',
  'frame-ancestors \'none\'',
  'form-action \'self\'',
].join('; ');

export default defineConfig({
  plugins: [react(), catalog()],
  resolve: { alias: { '@': join(import.meta.dirname, 'src') } },
  server: { port: 5173, host: '127.0.0.1', proxy },
  preview: { port: 4173, host: '127.0.0.1', proxy, headers: { 'content-security-policy': policy } },
  build: {
    manifest: true,
    // `data:` addresses would need holes in the policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['src/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    css: false,
    // A busy machine is no reason to fail.
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
