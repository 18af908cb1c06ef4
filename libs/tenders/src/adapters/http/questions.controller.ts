import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';

import { Database, Requires } from '#platform';

import { AnswerQuestion, AskQuestion, PublishAnswers } from '../../application/questions.js';
import { listOwnQuestions, listQuestions } from '../queries/amendments.query.js';
import { findTender } from '../queries/tenders.query.js';
import {
  QuestionAnswerBody,
  AnsweredView,
  AskedQuestionView,
  OwnQuestionsView,
  AnswersPublicationBody,
  PublishedView,
  QuestionBody,
  QuestionsView,
} from './amendment.views.js';

/** Questions and answers (答疑): companies ask, the office answers and publishes without who asked. */
@ApiTags('tenders')
@Controller('tenders/:id')
export class QuestionsController {
  constructor(
    @Inject(AskQuestion) private readonly askQuestion: AskQuestion,
    @Inject(AnswerQuestion) private readonly answerQuestion: AnswerQuestion,
    @Inject(PublishAnswers) private readonly publishAnswers: PublishAnswers,
    @Inject(Database) private readonly database: Database,
  ) {}

  @Post('questions')
  @Requires('tender.bid')
  @ApiCreatedResponse({ type: AskedQuestionView })
  ask(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { text }: QuestionBody,
  ): Promise<AskedQuestionView> {
    return this.askQuestion.execute({ tenderId, text });
  }

  @Get('own-questions')
  @Requires('tender.bid')
  @ApiOkResponse({ type: OwnQuestionsView })
  async own(@Param('id', ParseUUIDPipe) id: string): Promise<OwnQuestionsView> {
    return { items: await this.database.read((q) => listOwnQuestions(q, id)) };
  }

  @Get('questions')
  @Requires('tender.edit')
  @ApiOkResponse({ type: QuestionsView })
  async questions(@Param('id', ParseUUIDPipe) id: string): Promise<QuestionsView> {
    const items = await this.database.read(async (q) => {
      await findTender(q, id);
      return listQuestions(q, id);
    });
    return { items };
  }

  @Put('questions/:questionId/answer')
  @Requires('tender.edit')
  @ApiOkResponse({ type: AnsweredView })
  answer(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Param('questionId', ParseUUIDPipe) questionId: string,
    @Body() { wording, answer }: QuestionAnswerBody,
  ): Promise<AnsweredView> {
    return this.answerQuestion.execute({ tenderId, questionId, wording, answer });
  }

  @Post('answers')
  @HttpCode(200)
  @Requires('tender.edit')
  @ApiOkResponse({ type: PublishedView })
  publish(
    @Param('id', ParseUUIDPipe) tenderId: string,
    @Body() { questions }: AnswersPublicationBody,
  ): Promise<PublishedView> {
    return this.publishAnswers.execute({ tenderId, questions });
  }
}
