import { z } from 'zod';

/** Parts that the requests of several areas are made of. */

/** A request without anything to say. */
export const nothing = z.strictObject({});

/** Books to price with, later ones winning; left out: those that the library has in use. */
export const booksSchema = z.array(z.string().max(64)).max(50).optional();

/** Names something that the program holds between two requests. */
export const tokenSchema = z.string().max(64);

/** Name of a file, without a folder. */
export const fileNameSchema = z.string().min(1).max(255);
