import express from 'express';
import { start } from './sdk-express.mjs';

start(express);
