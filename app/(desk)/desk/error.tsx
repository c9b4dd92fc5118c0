'use client';

// Next asks for this name and this directive; the screen itself is a component like every other.
import { DeskError } from '#components/layout/desk-error.client.tsx';

export default DeskError;
