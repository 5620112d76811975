-- Whoever sends something in Polish is answered in Polish.
-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'en';
