-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "choice" INTEGER;
