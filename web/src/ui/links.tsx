import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Own<P> = P & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P> & { ref?: Ref<HTMLAnchorElement> };

/** A link that looks like a button; typed as the router's `Link` is. */
export const LinkButton = createLink((props: Own<ButtonProps>) => <Button component="a" {...props} />);

/** A link in a text. */
export const TextLink = createLink((props: Own<AnchorProps>) => <Anchor {...props} />);
