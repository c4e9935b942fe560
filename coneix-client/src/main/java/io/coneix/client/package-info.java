/** The platform's protocol: paths, messages, HTTP client. */
@NullMarked
package io.coneix.client;

import org.jspecify.annotations.NullMarked;
