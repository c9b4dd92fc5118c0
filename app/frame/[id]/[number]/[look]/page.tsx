import { FramedStory } from '../framed-story.tsx';

type Props = { params: Promise<{ id: string; number: string }> };

export default async function ScreenFrame({ params }: Props) {
  return <FramedStory {...await params} />;
}
