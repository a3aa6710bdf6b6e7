import express from 'express4';
import { start } from './sdk-express.mjs';

start(express);
