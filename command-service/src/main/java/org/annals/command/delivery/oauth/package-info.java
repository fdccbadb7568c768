/** Access to users' mailboxes by OAuth 2.0: signing in once, and tokens for as long as the provider allows. */
package org.annals.command.delivery.oauth;
