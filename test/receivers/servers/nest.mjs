import { Controller, Get, Module, Post, Req, Res } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { announce, receive, state } from './inbox.mjs';

class Webhook {
  receive(request, response) {
    response.status(receive(request.rawBody, request.headers['x-line-signature'])).end();
  }

  handled() {
    return state();
  }
}
const property = (name) => [Webhook.prototype, name, Object.getOwnPropertyDescriptor(Webhook.prototype, name)];
Controller()(Webhook);
Post('webhook')(...property('receive'));
Req()(Webhook.prototype, 'receive', 0);
Res()(Webhook.prototype, 'receive', 1);
Get('handled')(...property('handled'));

class App {
  name = 'receiver';
}
Module({ controllers: [Webhook] })(App);

const app = await NestFactory.create(App, { rawBody: true, logger: false });
app.useBodyParser('json', { limit: '2mb' });
await app.listen(0, '127.0.0.1');
announce(app.getHttpServer().address().port);
