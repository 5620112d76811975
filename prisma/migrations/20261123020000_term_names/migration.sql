-- AlterTable
ALTER TABLE "Term" ADD COLUMN     "names" JSONB NOT NULL DEFAULT '{}';
