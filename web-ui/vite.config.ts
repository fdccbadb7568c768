import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.CRM_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // The first browsers with light-dark(); lowering it would break the colour scheme switch.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: { '/api': server },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/testSetup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
